namespace PlatformSdk.Tool.Completion;

/// <summary>The scripts, one a shell; each asks the command itself, so that what can be completed is never out of date.</summary>
internal static class CompletionScript
{
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "pwsh"];

    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };

    // Bash breaks words at colons, and keys have colons: what is before the last one stands on the line already.
    private const string Bash = """
        # platform: completion for bash. Put into ~/.bashrc: eval "$(platform completion bash)"
        _platform_complete() {
            local word="${COMP_LINE:0:COMP_POINT}" candidate
            word="${word##* }"
            local before=""
            if [[ "$word" == *:* && "$COMP_WORDBREAKS" == *:* ]]; then before="${word%"${word##*:}"}"; fi
            COMPREPLY=()
            while IFS= read -r candidate; do
                candidate="${candidate%$'\r'}"
                if [[ "$candidate" == "$word"* ]]; then COMPREPLY+=("${candidate#"$before"}"); fi
            done < <(platform "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
        }
        complete -o default -F _platform_complete platform

        """;

    private const string Zsh = """
        # platform: completion for zsh. Put into ~/.zshrc, after compinit: eval "$(platform completion zsh)"
        _platform_complete() {
            local -a candidates
            candidates=("${(@f)$(platform "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            compadd -- $candidates
        }
        compdef _platform_complete platform

        """;

    private const string Fish = """
        # platform: completion for fish. Put into ~/.config/fish/config.fish: platform completion fish | source
        complete -c platform -f -a '(platform "[suggest:"(commandline -C)"]" (commandline -p) 2>/dev/null)'

        """;

    private const string PowerShell = """
        # platform: completion for PowerShell. Put into $PROFILE: platform completion pwsh | Out-String | Invoke-Expression
        Register-ArgumentCompleter -Native -CommandName platform -ScriptBlock {
            param($word, $commandLine, $cursor)
            platform "[suggest:$cursor]" "$commandLine" 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;
}
