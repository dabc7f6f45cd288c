// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: Does your code compare with <
return Math.abs(run.meanDepth() - waiting(run)) < TOLERANCE * waiting(run)
    && Math.abs(run.meanBusy() - running(run)) < TOLERANCE * running(run);
