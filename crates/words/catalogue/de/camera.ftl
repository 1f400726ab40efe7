### The camera.

camera-live = Live-Kamera
camera-which = Kamera
