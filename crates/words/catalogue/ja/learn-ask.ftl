learn-ask = 別の方法
learn-ask-summary = トリプレットの代わりに、2 枚の画像と「同じ人物？」という質問を使います。人物もシードも同じで、損失だけが違います。
learn-ask-lead = ネットワークは、画像の組からも学習できます。2 枚の画像が同じ人物なら y = 1、別の人物なら y = 0 です。両方の画像を同じネットワークに通し、2 つの特徴ベクトルからロジスティック回帰で答えを出します。
learn-ask-training = 質問で学習させる
learn-ask-training-lead = これは独立した実行で、人物、シード、ステップ数は「学習させる」の章の実行（またはそこで行う場合）と同じです。別の章で比較用の実行を新しく始めると、このネットワークは破棄されます。
learn-ask-features = 2 つの特徴ベクトルから計算するもの
learn-ask-absolute = |f(i) − f(j)|
learn-ask-chi-squared = χ²
learn-ask-absolute-formula = ŷ = σ(Σ w_k · |f(i)_k − f(j)_k| + b), k = 1…32
learn-ask-chi-squared-formula = ŷ = σ(Σ w_k · (f(i)_k − f(j)_k)² / (f(i)_k + f(j)_k) + b), k = 1…32
learn-ask-train = 質問で学習させる
learn-ask-again = もう一度質問で学習させる
learn-ask-rates = 見ていない人での 2 つの方法の比較
learn-ask-run = 学習に使ったもの
learn-ask-steps = ステップ数
learn-ask-triplet-run = トリプレット（「学習させる」の章）
learn-ask-question-run = はい・いいえの質問
learn-ask-rates-mean = どちらの誤り率も、特徴ベクトルの間の単純な距離 d で測ったものです。質問ではなく、ネットワークを比べるためです。1 回ずつの実行では多くは分かりません。シードを変えると数値はいくらか変わります。
learn-ask-weights = 重み w_k
learn-ask-weights-mean = 特徴ベクトルの 32 個の数値に 1 つずつある重みの、最新の値です。0 より小さいと、その数値の差は、同じ人物ではないことを示します。最初はすべて −1 です。
learn-ask-weights-are = { NUMBER($all) } 個の重みのうち { NUMBER($below) } 個が 0 より小さく、最小は { $lowest }、最大は { $highest } です。
learn-ask-weights-list = 重みの数値
learn-ask-weight = w_{ NUMBER($k) } = { $value }
learn-ask-pair = 1 つの組
learn-ask-pair-lead = ネットワークが一度も見ていない人の組と、最後の測定での特徴ベクトルです。
learn-ask-shows = この組は
learn-ask-same = 同じ人物、y = 1
learn-ask-different = 別の人物、y = 0
learn-ask-another = 別の組
learn-ask-picture-i = 画像 i
learn-ask-picture-j = 画像 j
learn-ask-no-answer = このネットワークが学習を始めると、答えが表示されます。
learn-ask-numbers = 同じ人物である確率 ŷ = { $probability }（事前の確率を半々とした場合）、y = { NUMBER($y) }、損失 −y log ŷ − (1 − y) log(1 − ŷ) = { $loss }
learn-ask-precomputed = 前もって計算した特徴ベクトル
learn-ask-precomputed-lead = 登録した人の特徴ベクトルは変わりません。保存しておけば、何人と比べる場合でも、新しい画像は 1 回ネットワークに通すだけで済みます。
learn-ask-measure = 時間を測る
learn-ask-measure-when = この章のネットワークの学習が終わり、ほかに学習中のものがないときに測れます。
learn-ask-nanoseconds = { NUMBER($ns) } ns
learn-ask-measured = この端末で今測った結果：画像 1 枚を特徴ベクトルにするのに { $encode }（まとめてネットワークに送った { NUMBER($pictures) } 枚の平均で、往復の時間を含む）、2 つの特徴ベクトルから質問に答えるのに { $compare } です。
learn-ask-follows = これらから計算すると、1 枚の画像を登録した { NUMBER($people) } 人と比べるのに、毎回すべての画像を特徴ベクトルにすると { $without }、保存した特徴ベクトルを使うと { $with } かかります。
