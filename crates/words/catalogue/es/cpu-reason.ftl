### Por qué se usa la CPU y no el procesador gráfico.

cpu-reason-asked = Se pidió usar la CPU.
cpu-reason-no-webgpu = Este navegador no tiene WebGPU aquí, así que calcula la CPU.
cpu-reason-no-adapter = El navegador no encontró ningún procesador gráfico para WebGPU, así que calcula la CPU.
cpu-reason-no-timestamps = A este procesador gráfico le faltan las marcas de tiempo que necesita el entorno de la GPU, así que calcula la CPU.
cpu-reason-software-adapter = El único adaptador WebGPU es de software ({ $name }) y más lento que la CPU, así que calcula la CPU.
cpu-reason-not-built-in = Las caras le llevan a la CPU una fracción de segundo, así que las calcula la CPU. Si abajo elige WebGPU, el procesador gráfico lo calcula todo.
cpu-reason-open-failed = No se pudo abrir el procesador gráfico, así que calcula la CPU.
cpu-reason-self-test-failed = El procesador gráfico calculó números incorrectos ({ $model }), así que calcula la CPU.
cpu-reason-lost = Se perdió el procesador gráfico, así que a partir de ahora calcula la CPU.
cpu-reason-stopped = El proceso en segundo plano se detuvo dos veces; por precaución, a partir de ahora calcula la CPU.
