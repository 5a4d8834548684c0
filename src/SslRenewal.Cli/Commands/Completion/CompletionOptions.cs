namespace SslRenewal.Cli.Commands.Completion;

/// <summary>A shell, and how it asks the tool what could stand at the cursor.</summary>
internal sealed record CompletionOptions(string Name, string Title, string Example, string Script)
{
    public static IReadOnlyList<CompletionOptions> Shells { get; } =
    [
        new("bash", "bash", "source <(sslrenewal completion bash)", """
            _sslrenewal() {
                local found
                COMPREPLY=()
                while IFS= read -r found; do
                    # Inside of a quotation a space is a space already.
                    case ${COMP_WORDS[COMP_CWORD]} in [\"\']*) ;; *) printf -v found %q "$found" ;; esac
                    COMPREPLY+=("$found")
                done < <(sslrenewal suggest "$COMP_POINT" "$COMP_LINE" 2>/dev/null)
            }
            complete -o default -F _sslrenewal sslrenewal
            """),
        new("zsh", "zsh", "source <(sslrenewal completion zsh)", """
            _sslrenewal() {
                local -a found
                found=("${(@f)$(sslrenewal suggest "$CURSOR" "$BUFFER" 2>/dev/null)}")
                compadd -- $found
            }
            compdef _sslrenewal sslrenewal
            """),
        new("fish", "fish", "sslrenewal completion fish | source", """
            complete -c sslrenewal -a '(sslrenewal suggest (string length -- (commandline -cp)) (commandline -cp) 2>/dev/null)'
            """),
        new("pwsh", "PowerShell", "sslrenewal completion pwsh | Out-String | Invoke-Expression", """
            Register-ArgumentCompleter -Native -CommandName sslrenewal -ScriptBlock {
                param($word, $line, $position)
                sslrenewal suggest $position "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """),
    ];
}
