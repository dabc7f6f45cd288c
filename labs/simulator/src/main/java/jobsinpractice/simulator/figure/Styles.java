package jobsinpractice.simulator.figure;

/**
 * The course's styles. Colours follow the reader's light or dark setting, and differ in lightness
 * too (Okabe and Ito), so that readers can distinguish them without seeing colours.
 */
final class Styles {
  static final String CSS =
      """
      text { font-family: system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; }
      .paper { fill: #ffffff; } .title { font-size: 16px; font-weight: 600; fill: #1b1f24; }
      .label { font-size: 12.5px; fill: #1b1f24; } .tick { font-size: 12px; fill: #424a53; }
      .strong { font-size: 13px; font-weight: 600; fill: #1b1f24; }
      .code { font-size: 12.5px; font-family: ui-monospace, 'DejaVu Sans Mono', monospace; fill: #1b1f24; }
      .note { font-size: 12px; fill: #57606a; } .grid { stroke: #d8dee4; stroke-width: 1; }
      .axis { stroke: #57606a; stroke-width: 1.2; fill: none; } .head { fill: #57606a; }
      .arrow { stroke: #57606a; stroke-width: 1.6; fill: none; }
      .moment { stroke: #57606a; stroke-width: 1; stroke-dasharray: 2 3; }
      .curve { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
      .dashes { stroke-width: 1.4; stroke-dasharray: 6 4; }
      .band { stroke-width: 8; stroke-opacity: 0.4; }
      .dot { stroke: none; }
      .c0 { stroke: #0072b2; } .c1 { stroke: #c8500a; } .c2 { stroke: #00805e; }
      .c3 { stroke: #57606a; }
      .dot.c0 { fill: #0072b2; } .dot.c1 { fill: #c8500a; } .dot.c2 { fill: #00805e; }
      .dot.c3 { fill: #57606a; }
      .box { stroke-width: 1.4; }
      .key { fill: #e3f1fa; stroke: #0072b2; } .work { fill: #fdebdf; stroke: #c8500a; }
      .good { fill: #def4ec; stroke: #00805e; } .bad { fill: #fbe3e4; stroke: #b3261e; }
      .plain { fill: #f3f5f7; stroke: #57606a; } .open { fill: none; stroke: #57606a; }
      @media (prefers-color-scheme: dark) {
        .paper { fill: #0d1117; } .title, .label, .strong, .code { fill: #e6edf3; }
        .tick { fill: #b7c0ca; } .note { fill: #9198a1; } .grid { stroke: #262c36; }
        .axis, .moment, .arrow { stroke: #9198a1; } .head { fill: #9198a1; }
        .c0 { stroke: #58b4ee; } .c1 { stroke: #f0a05a; } .c2 { stroke: #3ccfa4; }
        .c3 { stroke: #9198a1; }
        .dot.c0 { fill: #58b4ee; } .dot.c1 { fill: #f0a05a; } .dot.c2 { fill: #3ccfa4; }
        .dot.c3 { fill: #9198a1; }
        .key { fill: #10293a; stroke: #58b4ee; } .work { fill: #38220f; stroke: #f0a05a; }
        .good { fill: #0e3127; stroke: #3ccfa4; } .bad { fill: #3d1618; stroke: #f28b82; }
        .plain { fill: #1b222c; stroke: #9198a1; } .open { stroke: #9198a1; }
      }
      """;

  private Styles() {}
}
