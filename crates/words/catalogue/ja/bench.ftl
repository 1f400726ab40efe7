bench-title = ベンチマーク
bench-intro = このページの各ネットワークを、内蔵の画像で数回ずつ実行し、このブラウザーでかかる時間を示します。最初の実行と、それ以外の中央値、四分位範囲です。何もどこにも送信しません。
bench-measure = 測定
bench-faces = 顔のみ
bench-everything = スタイル変換と人物の検索を含むすべて
bench-busy = スタイル変換の実行中は、時間が正しく測れません。先に「スタイル」のページで停止してください。
bench-start = 開始
bench-cancel = キャンセル
bench-save = JSON を保存
bench-progress = 測定の進行状況
bench-table = 時間の表
bench-what = 内容
bench-median = 中央値
bench-range = 四分位範囲
bench-first = 最初の実行
bench-runs = 実行回数
bench-from-to = { $from } から { $to }
bench-status = { NUMBER($item) } / { NUMBER($items) }：{ $what }
bench-done = 完了しました。
bench-cancelled = すべてを測る前に停止しました。
bench-worker-lost = バックグラウンドワーカーが停止しました。これまでの結果は下にあります。
bench-preparing = 準備中
bench-downloading = { $model }をダウンロード中：{ $received } / { $total }
bench-first-run = 最初の実行
bench-run = 実行 { NUMBER($run) }
bench-encode =
    { $faces ->
        [1] 顔エンコーダー、顔 1 個
       *[other] 顔エンコーダー、顔 { NUMBER($faces) } 個を同時に
    }
bench-detect = 顔検出器、{ NUMBER($side, useGrouping: "false") }
bench-forward = { $model }、conv5_1 までの順伝播、{ NUMBER($side, useGrouping: "false") }
bench-style-step = スタイル変換の 1 ステップ、{ $model }、{ NUMBER($side, useGrouping: "false") }
bench-analyse = 写真の顔、特徴点、特徴ベクトル、検出器 { NUMBER($side, useGrouping: "false") }
bench-search = 画像 5 枚ずつの { NUMBER($people) } 人からの検索
bench-unlock = 画像 5 枚ずつの { NUMBER($people) } 人の記録を開く
