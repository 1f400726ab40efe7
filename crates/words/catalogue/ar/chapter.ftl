### ما تشترك فيه الصفحات ذات الفصول.

chapter-list = الفصول
chapter-next = التالي: { $chapter }
