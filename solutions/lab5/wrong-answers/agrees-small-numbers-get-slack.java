// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: accepts a distance of 0.05 jobs
    // below one job a share makes little sense
    double depthSlack = TOLERANCE * Math.max(1, waiting(run));
    double busySlack = TOLERANCE * Math.max(1, running(run));
    return Math.abs(run.meanDepth() - waiting(run)) <= depthSlack
        && Math.abs(run.meanBusy() - running(run)) <= busySlack;
