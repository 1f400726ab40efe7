### El capítulo «¿Cuántas personas hacen falta?».

learn-crowd = ¿Cuántas personas hacen falta?
learn-crowd-summary = Entrenada con 20, con 100 y con 1000 personas: qué dice la pérdida y qué muestran los desconocidos.
learn-crowd-lead = Una red que solo ve a unas pocas personas puede aprendérselas de memoria. Que haya aprendido a distinguir a las personas solo se ve con quienes nunca ha visto.
learn-crowd-runs = Tres entrenamientos: 20, 100 y 1000 personas
learn-crowd-runs-lead = Se hacen uno tras otro, con la misma semilla y el mismo número de pasos. Todos se miden con las mismas 200 personas, que ninguna de las redes ha visto. La red de la comparación de otro capítulo deja sitio; las curvas permanecen hasta que usted sale de la página.
learn-crowd-train = Entrenar las tres redes
learn-crowd-name = { NUMBER($people) } personas
learn-crowd-learned = Aprendió de
learn-crowd-sentence = { NUMBER($people) } personas: pérdida { $loss } con las personas de las que aprende, tasa de error { $eer } con las que nunca ha visto.
learn-crowd-means = Una pérdida cercana a 0 solo dice que la red distingue a las personas del entrenamiento. La tasa de error con personas que la red nunca ha visto dice si eso vale también para otras.
