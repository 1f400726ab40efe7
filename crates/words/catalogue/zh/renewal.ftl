### 用旧版网络录入的人，以及如何更新。

renewal-mark = 旧版网络
renewal-why = 用旧版神经网络录入。请添加新图片以更新。
renewal-not-offered = 用本页面不提供的神经网络录入，因此无法识别。请添加新图片以更新。
renewal-picture-earlier = 由旧版神经网络生成。
renewal-picture-replaced = 由旧版神经网络生成；不再参与比较。
renewal-choose = 用照片更新
renewal-offers = 待更新的人
renewal-offer = { $name }：用旧版神经网络录入。请添加新图片以更新。
renewal-with-this = 用此图片更新{ $name }
renewal-busy = 正在更新…
renewal-done = { $name }已更新。
renewal-question = 旧版神经网络认为这张人脸不像{ $name }。这是{ $name }吗？
renewal-question-unknown = 旧版神经网络不可用，因此无法将这张人脸与{ $name }比较。这是{ $name }吗？
renewal-confirm = 是，更新{ $name }
renewal-replaced = { NUMBER($pictures) } 张由旧版神经网络生成的图片会保留，但不再参与比较。
renewal-delete = 删除旧版神经网络生成的内容
renewal-delete-question = 要删除由旧版神经网络生成的 { count-pictures }吗？{ $name }仍以新图片保持录入。此操作无法撤销。
renewal-people = 有 { NUMBER($people) } 人用旧版神经网络录入，目前仍由它识别。添加新图片即可更新。
renewal-net-loading = 正在加载旧版神经网络。加载完成后，即可识别用它录入的 { NUMBER($people) } 人。
renewal-net-failed = 无法加载旧版神经网络，因此无法识别用它录入的 { NUMBER($people) } 人。请锁定并解锁人脸库后重试，或用新图片更新。
renewal-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) }（旧版网络）
renewal-limits = 按旧版神经网络的尺度，距离不超过 τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) } 的人脸会显示姓名（达到此值的陌生人同样少），超过 { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) } 则为未知。
renewal-claim-no-net = 录入{ $name }所用的旧版神经网络不可用。请录入新图片。
