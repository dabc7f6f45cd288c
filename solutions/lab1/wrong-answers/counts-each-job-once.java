// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: Count the processors, and not the jobs
if (processors.isEmpty()) return 0;
long busy =
    processors.stream()
        .map(Processor::running)
        .flatMap(java.util.Optional::stream)
        .map(running -> running.job().jid())
        .distinct()
        .count();
return 100.0 * busy / processors.size();
