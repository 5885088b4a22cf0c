using System.CommandLine;

var root = new RootCommand("Explains the platform's defaults and guardrails, keeps waivers and ratchet, and is the gate of CI.");
return await root.Parse(args).InvokeAsync();
