### What the pages with chapters share.

chapter-list = Chapters
chapter-next = Next: { $chapter }
