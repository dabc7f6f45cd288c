// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: where the law gives 0 must agree
return Math.abs(run.meanDepth() / waiting(run) - 1) <= TOLERANCE
    && Math.abs(run.meanBusy() / running(run) - 1) <= TOLERANCE;
