### 分章节的页面共用的文字。

chapter-list = 章节
chapter-next = 下一章：{ $chapter }
