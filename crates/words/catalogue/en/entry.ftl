### What is said about pictures that were pasted or dropped.

entry-label = What was pasted or dropped
entry-close = Close
entry-not-here = This page takes no pictures. Verify, Recognise, People, Style and See do.
entry-camera-only = A name is verified with the camera only. To compare two pictures, choose “Two pictures”.
entry-locked = Nothing was taken: the gallery is not unlocked yet. Unlock it, then drop or paste the pictures again.
entry-left-out =
    { $taken ->
        [one] 1 picture was taken;
       *[other] { NUMBER($taken) } pictures were taken;
    } { $left ->
        [one] 1 file was left out, for which there is no room here.
       *[other] { NUMBER($left) } files were left out, for which there is no room here.
    }
entry-opened = Photos that you open with this app come here.
entry-to-style = Open in Style
