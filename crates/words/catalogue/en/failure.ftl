### What went wrong, and (`.next`) what to do now.

failure-details = Technical details
failure-camera-denied = The camera is not allowed for this page.
    .next = Allow it in the browser’s address bar and try again, or use a photo instead.
failure-camera-missing = No camera was found.
    .next = Plug one in and try again, or use a photo instead.
failure-camera-busy = The camera is in use by another program.
    .next = Close that program and try again, or use a photo instead.
failure-heic = This is a HEIC picture, which this browser cannot open.
    .next = Save it as JPEG or PNG first; on an iPhone, share it as “Most Compatible”.
failure-no-picture = This file is not a picture.
    .next = Choose a JPEG, PNG, WebP, GIF, BMP or AVIF file.
failure-corrupt = This picture is damaged and cannot be opened.
    .next = Choose another copy of it, or open it in a picture program and save it anew.
failure-storage = The browser’s storage is full.
    .next = Free some space; until then the models are downloaded on every visit. Nothing stored was lost.
failure-silent = The part of the page that computes stopped answering and was started again.
    .next = Wait for it; if it happens again, reload the page or add ?backend=cpu to the address.
failure-internal = Something went wrong that should not.
    .next = Try again; if it happens again, reload the page.
failure-download = The { $model } could not be downloaded.
