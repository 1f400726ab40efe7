### The camera.

camera-live = Live camera
camera-which = Camera
