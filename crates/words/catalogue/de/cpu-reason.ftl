### Warum die CPU verwendet wird und nicht der Grafikprozessor.

cpu-reason-asked = Die CPU wurde gewählt.
cpu-reason-no-webgpu = Dieser Browser bietet hier kein WebGPU, daher rechnet die CPU.
cpu-reason-no-adapter = Der Browser fand keinen Grafikprozessor für WebGPU, daher rechnet die CPU.
cpu-reason-no-timestamps = Diesem Grafikprozessor fehlen die Zeitstempel, die die GPU-Laufzeit braucht, daher rechnet die CPU.
cpu-reason-software-adapter = Der einzige WebGPU-Adapter ist in Software nachgebildet ({ $name }) und langsamer als die CPU, daher rechnet die CPU.
cpu-reason-not-built-in = Für Gesichter braucht die CPU nur Sekundenbruchteile, daher rechnet sie. Wählen Sie unten WebGPU, so rechnet der Grafikprozessor alles.
cpu-reason-open-failed = Der Grafikprozessor ließ sich nicht öffnen, daher rechnet die CPU.
cpu-reason-self-test-failed = Der Grafikprozessor rechnete falsch ({ $model }), daher rechnet die CPU.
cpu-reason-lost = Der Grafikprozessor ist ausgefallen, daher rechnet von jetzt an die CPU.
cpu-reason-stopped = Der Hintergrundprozess wurde zweimal beendet, daher rechnet von jetzt an vorsichtshalber die CPU.
