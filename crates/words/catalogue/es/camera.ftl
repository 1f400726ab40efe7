### La cámara.

camera-live = Cámara en vivo
camera-which = Cámara
camera-numbered = Cámara { NUMBER($number) }
camera-use = Usar la cámara
camera-take = Tomar imagen
camera-stop = Detener la cámara
camera-picture = Imagen de la cámara
camera-starting = Iniciando la cámara…
camera-asks = El navegador pregunta si esta página puede usar la cámara. Responda; la pregunta suele estar junto a la barra de direcciones.
camera-no-frame-yet = La cámara está encendida; esperando su primera imagen…
