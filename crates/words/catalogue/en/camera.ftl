### The camera.

camera-live = Live camera
camera-which = Camera
camera-numbered = Camera { NUMBER($number) }
camera-use = Use camera
camera-take = Take picture
camera-stop = Stop camera
camera-picture = Picture from the camera
camera-starting = Starting the camera…
camera-asks = The browser asks whether this page may use the camera. Answer it, usually next to the address bar.
camera-no-frame-yet = The camera is on; waiting for its first picture…
