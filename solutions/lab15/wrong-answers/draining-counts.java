// region: task-4
// caught by: a draining machine is stopped when it runs no job, and not before
// says: Does your code count #4, #5
// also says: too many
static Orders orders(Reading now, int wanted, ScalingSettings settings) {
  List<MachineReading> working = new ArrayList<>(now.in(MachineState.WORKING));
  List<MachineReading> booting = new ArrayList<>(now.in(MachineState.BOOTING));
  working.sort(Comparator.comparingInt(MachineReading::running));
  booting.sort(Comparator.comparingDouble(machine -> -machine.readyIn()));
  List<Integer> drain = new ArrayList<>();
  List<Integer> stop = new ArrayList<>();
  for (MachineReading machine : now.in(MachineState.DRAINING)) {
    if (machine.running() == 0) stop.add(machine.id());
  }
  int surplus = now.machines().size() - wanted;
  for (MachineReading machine : booting) {
    if (surplus > 0) {
      stop.add(machine.id());
      surplus--;
    }
  }
  int keep = working.size();
  for (MachineReading machine : working) {
    if (surplus > 0 && keep > settings.floor()) {
      drain.add(machine.id());
      surplus--;
      keep--;
    }
  }
  return new Orders(0, drain, stop);
}
