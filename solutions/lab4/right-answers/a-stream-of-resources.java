// region: task-4
List<Shared> all = new java.util.ArrayList<>();
all.add(new Shared("cores", cores, mix.cpuSeconds()));
all.addAll(shared);
Shared scarce =
    all.stream()
        .min(java.util.Comparator.comparingDouble(each -> each.places() / each.heldSeconds()))
        .orElseThrow();
double inProgress =
    scarce.places() / scarce.heldSeconds() * (mix.cpuSeconds() + mix.ioSeconds());
return new Advice(
    Math.ceil(inProgress) > platformMost, (int) Math.ceil(inProgress), scarce.name());
