style-settings = 設定
style-settings-presets = プリセット
style-preset-gentle = 控えめ
style-preset-default = 標準
style-preset-textbook = 教科書どおり
style-preset-strong = 強め
style-preset-large-strokes = 大きな筆触
style-preset-keep-colours = 色を保つ
style-preset-texture = 質感のみ

style-strength = スタイルの強さ
# スライダーの両端。
style-strength-photo = 写真
style-strength-style = スタイル
style-strength-value = { $strength }、β/α = { $ratio }
style-strength-minimal = ごくわずか
style-strength-gentle = 控えめ
style-strength-default = 標準
style-strength-strong = 強め
style-strength-textbook = 教科書どおり
style-strength-very-strong = とても強い
style-strength-mostly = ほぼスタイル
style-strength-only = スタイルのみ（写真は無視）

style-stroke = 筆触の大きさ
style-stroke-fine-end = 細かい
style-stroke-broad-end = 粗い
style-stroke-value = { $stroke }、{ $scale } ×
style-stroke-very-fine = とても細かい
style-stroke-fine = 細かい
style-stroke-same = スタイル画像と同じ
style-stroke-broad = 粗い
style-stroke-very-broad = とても粗い

style-protect =
    { $faces ->
        [1] 顔を保護
       *[other] { NUMBER($faces) } 個の顔を保護
    }
style-protect-off = オフ
style-protect-stylise = 変換する
style-protect-keep = そのまま残す

style-colours = 色
style-colours-style = スタイルの色
style-colours-photo = 写真の色
style-colours-matched = 写真に合わせたスタイルの色

style-size = 長辺（ピクセル）
style-size-unknown = 写真を選ぶとサイズが表示されます。
style-size-memory = 約 { $memory } のメモリーが必要です。
style-size-item = { $size } px（約 { $memory }）
style-size-too-large = { $size } には、この端末で使えるよりも多くのメモリーが必要です。
style-sizes-too-large = { $first } から { $last } には、この端末で使えるよりも多くのメモリーが必要です。

## 設定ファイル

style-file = PNG からの設定
style-file-hint = ここで保存した PNG には設定が含まれています。ここにドロップするか、次から選んでください：
style-file-load = 設定を読み込む
style-file-loaded = 「{ $name }」から設定を読み込みました。
style-file-loaded-stopped = 「{ $name }」から設定を読み込みました。これは { NUMBER($planned) } 回のうち { NUMBER($done) } 回の反復で停止したものです。

## 詳細設定

style-advanced = 詳細設定：α、β、λ、コストと曲線
style-advanced-settings = すべての設定
style-group-costs = コスト
style-group-layers = スタイルの層
style-group-start = 開始
style-group-adam = Adam
style-group-network = ネットワーク
style-setting-alpha = α、コンテンツの重み
style-setting-beta = β、スタイルの重み
style-setting-variation = 全変動
style-setting-lambda = λ { $layer }
style-setting-rate = ステップサイズ
style-setting-first-moment = 1 次モーメントの減衰率 β₁
style-setting-second-moment = 2 次モーメントの減衰率 β₂
style-setting-average = 反復平均の減衰率
style-setting-iterations = 反復回数
style-setting-seed = ノイズのシード
style-setting-content-layer = コンテンツの層
style-setting-start = 開始画像
style-start-photo = 写真
style-start-noise = ノイズ
style-start-mix = ノイズを加えた写真
style-start-result = 最後の結果
style-setting-noise = ノイズの割合、0～1
style-setting-network = ネットワーク
style-network-automatic = 自動（端末に合わせる）
style-network-light = 軽量：速い
style-network-balanced = バランス型：より精細
style-network-full = VGG-19（サイトが提供する場合）
style-network-not-offered = { $net }（ここでは提供なし）

## 数値

style-number-scientific = { NUMBER($mantissa, minimumFractionDigits: 2, maximumFractionDigits: 2) }e{ $exponent }

## コストと式

style-costs = 反復ごとのコスト
style-costs-waiting = 曲線は、結果の計算中に表示されます
style-costs-table = 表で表示
style-costs-table-label = コストの表
style-costs-caption = 重み付け前のコスト
style-costs-iteration = 反復
style-costs-start = 反復 0
style-costs-none = 反復ごとのコスト：まだありません。
style-costs-summary = 反復ごとのコスト：J は { $total_first } から { $total_last }、J content は { $content_first } から { $content_last }、J style は { $style_first } から { $style_last } に変化。
style-cost-content = J content
style-cost-layer = J style { $layer }
style-formulas = 最小化する式
style-formula-total = 全体のコスト
style-formula-content = コンテンツのコスト
style-formula-style = スタイルのコスト
style-formulas-note = 教科書の式では大きさで割ります。ここでは代わりに、各コストを目標のノルムで割り、コンテンツのコストには { NUMBER($kappa, maximumFractionDigits: 2) } を掛けます。こうすると、どの大きさでもどのスタイルでも、α と β の効果が同じになります。λ は合計が 1 になるように調整します。
style-formulas-after = 反復 { NUMBER($iteration) } の後（最小化する相対コスト）
style-terms = 各項
style-terms-term = 項
style-terms-weight = 重み
style-terms-cost = コスト
style-terms-textbook = 教科書のコスト
style-term-content = J content、{ $layer }
style-term-layer = J style、{ $layer }
