// region: task-2
double cpu = 0;
double io = 0;
for (Mix.Kind kind : mix.kinds()) {
  cpu += kind.share() * kind.cpuSeconds();
  io += kind.share() * kind.ioSeconds();
}
double threadCeiling = 1 / (cpu + io) * threads;
double coreCeiling = 1 / cpu * cores;
return threadCeiling < coreCeiling ? threadCeiling : coreCeiling;
