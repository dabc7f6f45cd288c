// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: what the seven jobs have in common
if (processors.isEmpty()) return 0;
long running =
    processors.stream()
        .flatMap(processor -> processor.running().stream())
        .map(job -> job.job().type())
        .distinct()
        .count();
return running * 100.0 / processors.size();
