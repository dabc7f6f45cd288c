// region: task-2-running
// caught by: how many jobs run, from rate and service time
// says: never more than the busy threads
    double donePerSecond = run.done() / run.seconds();
    double running = donePerSecond * run.meanServiceTime();
    return Math.min(running, run.meanBusy()); // no more jobs run than threads are busy
