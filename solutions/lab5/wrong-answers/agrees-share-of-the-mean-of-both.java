// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: share of the mean of the two numbers
    double depthMean = (run.meanDepth() + waiting(run)) / 2;
    double busyMean = (run.meanBusy() + running(run)) / 2;
    return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * depthMean
        && Math.abs(run.meanBusy() - running(run)) <= TOLERANCE * busyMean;
