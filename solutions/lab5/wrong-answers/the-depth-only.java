// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: the busy threads are not: both must agree
return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * waiting(run);
