### The page's frame.

page-pages = Pages
page-skip = Skip to the content
page-more = More pages
page-promise = Computed in this browser. No picture and no number about a face leaves this device.
