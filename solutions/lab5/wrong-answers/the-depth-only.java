// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: the busy threads do not
return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * waiting(run);
