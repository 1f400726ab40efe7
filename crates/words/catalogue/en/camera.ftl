### The camera.

camera-live = Live camera
camera-which = Camera
camera-numbered = Camera { NUMBER($number) }
camera-use = Use camera
camera-take = Take picture
camera-stop = Stop camera
camera-picture = Picture from the camera
