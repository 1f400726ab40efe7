### The page's frame.

page-pages = Seiten
page-skip = Zum Inhalt springen
page-more = Weitere Seiten
page-promise = In diesem Browser berechnet. Kein Bild und keine Zahl über ein Gesicht verlässt dieses Gerät.
