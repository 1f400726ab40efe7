### 人员列表。

people-title = 您认识的人
people-lead = 用一张图片，录入一次即可。加密后存储在此浏览器中，不会存储在其他任何地方。
people-lock = 锁定
people-list = 已录入的人
people-search = 搜索
people-nobody-called = 没有人叫“{ $query }”。
people-found = { count-people }中的 { NUMBER($found) } 人
people-more = 显示更多（还有 { NUMBER($left) } 人）
people-facts = { count-pictures } · 同意日期：{ $day }
people-enrolled-on = 录入日期：{ $day }。
people-incompatible = 由其他网络生成；从不参与比较。
people-delete-picture = 删除{ $name }的图片 { NUMBER($number) }
people-rename = 重命名
people-same-as = 与此人是同一个人
people-same-as-none = 没有
people-delete = 删除{ $name }
people-delete-question = 要删除{ $name }和 { count-pictures }吗？此操作无法撤销。
people-merge = 合并
people-merge-question = { NUMBER($pictures) } 张图片将添加到{ $other }，条目“{ $name }”将被移除。是同一个人吗？
