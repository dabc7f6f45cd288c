// region: task-4
static Orders orders(Reading now, int wanted, ScalingSettings settings) {
  List<Integer> drain = new ArrayList<>();
  List<Integer> stop = new ArrayList<>();
  for (MachineReading machine : now.machines()) {
    if (machine.state() == MachineState.DRAINING && machine.running() == 0) stop.add(machine.id());
  }
  List<MachineReading> booting = new ArrayList<>(now.in(MachineState.BOOTING));
  List<MachineReading> working = new ArrayList<>(now.in(MachineState.WORKING));
  booting.sort(Comparator.comparingDouble(MachineReading::readyIn));
  working.sort(Comparator.comparingInt(MachineReading::running).reversed());
  while (!booting.isEmpty() && booting.size() + working.size() > wanted) {
    stop.add(booting.remove(booting.size() - 1).id());
  }
  while (working.size() > settings.floor() && booting.size() + working.size() > wanted) {
    drain.add(working.remove(working.size() - 1).id());
  }
  return new Orders(0, drain, stop);
}
