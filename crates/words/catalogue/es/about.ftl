### La página «Acerca de»: qué es esto, cómo funciona, sus límites y sus fuentes.

about-title = Acerca de Likeness
about-intro = Likeness le dice si dos imágenes muestran a la misma persona y a cuál de las personas que usted registró pertenece una cara; además, recrea fotos con el estilo de otras imágenes. Lo hace con redes neuronales convolucionales que se ejecutan en su propio navegador; ningún servidor calcula nada.
about-how = Cómo funciona
about-find = <b>Buscar.</b> Una red pequeña dibuja un recuadro alrededor de cada cara. Con la cámara en vivo se usa la más grande; en una foto, una grande del centro.
about-align = <b>Alinear.</b> Una segunda red coloca 68 puntos en la cara. Con un giro, un cambio de escala y un desplazamiento se ajustan a una plantilla fija, de modo que los ojos y la boca quedan siempre en el mismo lugar de una pequeña imagen cuadrada.
about-encode = <b>Codificar.</b> Una red residual convierte esa imagen x en su codificación f(x): 128 números. Se entrenó para que las imágenes de una misma persona queden cerca unas de otras y las de personas distintas, lejos, incluso con personas que nunca ha visto.
about-compare = <b>Comparar.</b> La distancia entre dos imágenes A y B es d(A, B) = ‖f(A) − f(B)‖². Esta página la muestra junto con su raíz cuadrada, para la que están fijados los límites.
about-decide = <b>Decidir.</b> Hasta un umbral τ, la respuesta es «Misma persona»; un poco por encima, «No está claro»; más allá, «Personas distintas». τ se fijó con pares medidos para que pasen pocos pares de personas distintas; la respuesta dice cuántos.
about-terms = La <b>verificación</b> compara una cara con la de una sola persona, la que se dice ser (1:1): sí o no. El <b>reconocimiento</b> la compara con las K personas registradas (1:K): ¿cuál de ellas es, o ninguna? Cuantas más personas hay, más ocasiones de dar un nombre equivocado; por eso τ se hace más estricto al crecer K, y la probabilidad de un nombre equivocado sigue siendo la que usted eligió.
about-one-shot = Basta una imagen de cada persona, porque la red no se entrena con esa persona: compara. Los manuales lo llaman aprendizaje de un solo ejemplo (one-shot learning).
about-style = Cómo funciona la transferencia de estilo
about-style-features = <b>Analizar.</b> Una red entrenada para nombrar objetos, una VGG-19 compacta, se aplica a la foto, al estilo y al resultado. Las activaciones de sus capas son el contenido de la imagen; qué activaciones aparecen juntas, estén donde estén, es su estilo (la matriz de Gram).
about-style-compare = <b>Comparar.</b> J = α J_content + β J_style mide cuánto se aleja el resultado del contenido de la foto y del estilo.
about-style-improve = <b>Mejorar.</b> Cada píxel se cambia un poco en la dirección que reduce J, unos cientos de veces, primero en una imagen pequeña y después en otras más grandes.
about-style-check = <b>Comprobar.</b> Si en la foto hay una cara, la página dice si el codificador de caras todavía reconoce a la persona.
about-limits = Límites
about-limits-security = Es una comodidad, no una medida de seguridad: una foto puesta ante la cámara pasa por la persona que muestra.
about-limits-rates = Las tasas de error son promedios de las imágenes con las que se midieron. Pueden variar entre grupos de personas; cuente con más errores con niños, gran diferencia de edad, mascarillas, imágenes oscuras y cabezas giradas.
about-limits-groups = De cada 1000 pares de desconocidos cuya piel se ve más o menos igual de clara en las imágenes, coinciden 0,7 si es clara, 2 si es algo más oscura, 0,7 si es morena y 0,5 si es oscura; las diferencias no son seguras, y en las imágenes sin cambios no se pasó por alto ninguna cara. Por falta de imágenes no se midió con qué frecuencia se rechaza a personas de piel oscura, ni las tasas de error por sexo y edad: las imágenes no llevan esos datos.
about-limits-conditions = Con las imágenes de prueba empeoradas, se pasaron por alto caras en imágenes muy oscuras o quemadas; con una inclinación de 40 grados, casi la mitad de los puntos faciales quedó mal; y se rechazaron cuatro de cada cinco caras muy borrosas. Las imágenes pequeñas, y JPEG hasta una calidad de 20, apenas perjudicaron.
about-limits-relatives = Los parientes, y sobre todo los gemelos, se parecen entre sí más que las personas sin parentesco.
about-limits-decisions = No tome decisiones sobre otras personas solo por la respuesta de esta página.
about-credits = Licencias y créditos
about-credits-likeness = Likeness: MIT o Apache-2.0, a su elección.
about-credits-detector = Detector de caras y red de puntos faciales: de face-api.js, de Vincent Mühler, a través de @vladmandic/face-api; MIT.
about-credits-encoder = Codificador de caras: MobileFaceNet, de human-models, de Vladimir Mandic; MIT. El paquete no dice quién lo entrenó ni con qué imágenes.
about-credits-encoder-dlib = Codificador de caras que puede ofrecerse en su lugar: el modelo de reconocimiento facial de dlib, de Davis King; CC0.
about-credits-vgg = VGG compacta: derivada de VGG-19, de Karen Simonyan y Andrew Zisserman (CC BY 4.0); véase models/NOTICES.md.
about-credits-method = Transferencia de estilo: según Gatys, Ecker y Bethge, 2016.
about-credits-styles = { NUMBER($styles) } de los estilos incluidos: obra de programas de este proyecto; CC0.
about-credits-paintings = { NUMBER($paintings) } de los estilos incluidos: obra de Vincent van Gogh; dominio público. Las imágenes vienen de GCompris.
about-credits-software = Cálculos con burn (MIT o Apache-2.0); interfaz con Leptos (MIT).
about-credits-zxcvbn = Seguridad de las frases de contraseña: zxcvbn-ts, basado en zxcvbn, de Dan Wheeler; MIT.
about-credits-sample = { $name }: { $credit }
