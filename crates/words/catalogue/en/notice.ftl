### Why a result is less certain.

notice-no-face = No face found. Try a picture in which the face is larger, upright and well lit.
notice-several-faces = { NUMBER($faces) } faces found; the marked one is used.
notice-small-face = The face is small ({ NUMBER($pixels) } pixels between the eyes), so the result is less certain.
notice-cut-off = The face is cut off at the edge, so the result is less certain.
notice-turned = The head is turned away, so the result is less certain.
notice-blurred = The face is blurred, so the result is less certain. Use a sharper picture.
notice-drawn = Large parts of the face have one flat colour: it may be drawn, so the result is less certain.
notice-unclear = The face cannot be read reliably: it may be blurred, covered, drawn or strongly tilted.
