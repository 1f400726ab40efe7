### Why the CPU is used and not the graphics processor.

cpu-reason-asked = The CPU was requested.
cpu-reason-no-webgpu = This browser has no WebGPU here, so the CPU computes.
cpu-reason-no-adapter = The browser found no graphics processor for WebGPU, so the CPU computes.
cpu-reason-no-timestamps = This graphics processor lacks the timestamp feature that the GPU runtime needs, so the CPU computes.
cpu-reason-software-adapter = The only WebGPU adapter is a software one ({ $name }), slower than the CPU path, so the CPU computes.
cpu-reason-not-built-in = Faces take the CPU a fraction of a second, so the CPU computes them. If you choose WebGPU below, the graphics processor computes everything.
cpu-reason-open-failed = The graphics processor could not be opened, so the CPU computes.
cpu-reason-self-test-failed = The graphics processor computed wrong numbers in the { $model }, so the CPU computes.
cpu-reason-lost = The graphics processor was lost, so the CPU computes from now on.
cpu-reason-stopped = The background worker stopped twice, so the CPU computes from now on as a precaution.
