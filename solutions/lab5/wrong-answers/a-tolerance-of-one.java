// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: was compared with a number of jobs
return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE
    && Math.abs(run.meanBusy() - running(run)) <= TOLERANCE;
