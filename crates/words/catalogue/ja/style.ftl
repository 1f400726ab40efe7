style-title = 写真のスタイルを変換する
style-lead = 写真とスタイルを選び、「変換」を押して、変わっていく様子をご覧ください。すべてこの端末で計算します。
style-try-again = もう一度試す

## 画像

style-photo = 写真
style-style = スタイル
style-drop = このページのどこかに画像をドロップするか貼り付けるか、次から選んでください：
style-opening = 画像を開いています…
style-camera-ready = 準備ができたら撮影してください。
# $size：幅 × 高さ（ピクセル）。
style-picture-size = { $name }、{ $size }
style-picture-reduced = { $name }（{ $from } から { $to } に縮小）
style-samples = サンプルで試す：
style-choose-photo = 写真を選ぶ
style-choose-picture = 画像を選ぶ
style-take-picture = 撮影
style-stop-camera = カメラを停止
# カメラで撮った画像の名前。
style-camera-picture = カメラの画像
style-built-in = 内蔵スタイル
style-blend = 複数のスタイルを混ぜる
style-full = スタイルは 4 つまでです。先に 1 つ取り除いてください。
style-restored = ページを再読み込みする前の画像と設定を復元しました。
style-remove = 取り除く
style-remove-named = { $name }を取り除く
style-weight = { $name }の重み

## プレビュー

style-empty = 結果はここに表示されます。
style-photo-alt = 写真
style-live-alt = これまでの結果
style-past-alt = 結果：{ $title }
style-before-after = 変換前と変換後：写真の表示割合
style-photo-share = 写真 { NUMBER($percent) } %
style-full-screen = 全画面
style-face-check = 顔の確認
style-face-same = 今も同じ人物と認識されます：距離 { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }、しきい値 { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }。
style-face-other = もう同じ人物とは認識されません：距離 { NUMBER($distance, minimumFractionDigits: 2, maximumFractionDigits: 2) }、しきい値 { NUMBER($threshold, minimumFractionDigits: 2, maximumFractionDigits: 2) }。
style-face-none = 結果に顔が見つかりません。

## 以前の結果

style-history = 今回の結果
style-history-title = 今回
style-history-back = 現在の結果に戻る
style-history-show = 結果 { NUMBER($number) } を表示：{ $title }、{ $size } px
style-history-settings = この設定を使う
# 結果の名前：写真とスタイル。
style-result = 「{ $styles }」風の{ $photo }
style-and = { $first }と{ $second }
style-unnamed = 写真
