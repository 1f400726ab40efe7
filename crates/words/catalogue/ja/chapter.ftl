chapter-list = 章
chapter-next = 次：{ $chapter }
