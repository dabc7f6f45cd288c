// region: task-4
double erlangs = OfferedLoad.of(List.of(flow));
int least = (int) Math.floor(erlangs / threads);
System.out.println("at least " + least + " processes for " + erlangs + " erlangs");
return java.util.stream.IntStream.iterate(Math.max(1, least), n -> n + 1)
    .filter(
        n ->
            n * threads > erlangs
                && ErlangC.chanceOfWaiting(n * threads, erlangs)
                        / Math.exp(
                            (n * threads - erlangs)
                                * objective.latency().toNanos()
                                / flow.serviceTime().toNanos())
                    <= 1 - objective.share())
    .findFirst()
    .orElseThrow();
