### Lo que comparten las páginas con capítulos.

chapter-list = Capítulos
chapter-next = Siguiente: { $chapter }
