// region: task-1
double all = attempts.stream().mapToDouble(Timing::wallSeconds).sum();
double computing = attempts.stream().mapToDouble(Timing::cpuSeconds).sum();
if (all <= 0 || computing >= all) return 0;
return (all - computing) / all * 100;
// region: task-4
record Rate(String name, double perSecond) {}
Rate lowest =
    java.util.stream.Stream.concat(
            java.util.stream.Stream.of(new Rate("cores", cores / mix.cpuSeconds())),
            shared.stream().map(s -> new Rate(s.name(), s.places() / s.heldSeconds())))
        .min(java.util.Comparator.comparingDouble(Rate::perSecond))
        .orElseThrow();
double inProgress = lowest.perSecond() * mix.cpuSeconds() + lowest.perSecond() * mix.ioSeconds();
int limit = (int) Math.ceil(inProgress);
return new Advice(limit > platformMost, limit, lowest.name());
