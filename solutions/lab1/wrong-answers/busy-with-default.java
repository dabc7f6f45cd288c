// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: count jobs of "default" only
if (processors.isEmpty()) return 0;
long busy =
    processors.stream()
        .flatMap(processor -> processor.running().stream())
        .filter(running -> "default".equals(running.job().queue()))
        .count();
return 100.0 * busy / processors.size();
