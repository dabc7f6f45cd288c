// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: the depth is not: both must agree
return Math.abs(run.meanBusy() - running(run)) <= TOLERANCE * running(run);
