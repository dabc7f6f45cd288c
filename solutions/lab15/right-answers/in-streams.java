// region: task-3
double seconds = now.secondsPerJob() == 0 ? settings.usualSeconds() : now.secondsPerJob();
double machineSeconds =
    now.machines().stream()
        .filter(machine -> !machine.is(jobsinpractice.simulator.scaling.MachineState.DRAINING))
        .mapToDouble(machine -> settings.boot() - machine.readyIn())
        .sum();
double done = machineSeconds / seconds * settings.threads();
double arrived = now.arrivalsPerSecond() * settings.boot();
long depth = (long) Math.floor(now.depth() + arrived - done + 0.5);
if (depth <= 0) return now.withQueue(0, 0);
double oldest = now.latency() + settings.boot();
if (now.arrivalsPerSecond() > 0) oldest = Math.min(oldest, depth / now.arrivalsPerSecond());
return now.withQueue(oldest, depth);
