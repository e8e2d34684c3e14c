%% Escapes in strings and quoted atoms, adjacent strings, triple-quoted strings that lose the indentation of the last line.
-module(string_literals).
-export([main/0]).

main() ->
    p("a\tb\\\"\x41\x{3b1}\101\s\0\e"),
    p("one" " two" "\n" "three"),
    p('quoted atom \' \x41'),
    p(["", '']),
    p("""
      first
        second "quoted" and \n not escaped

      last
      """),
    p("""
    """),
    p("""
      
      """),
    p(""""
      holds """ three
      """"),
    p("multi
line"),
    p(<<"bin\x{ff}"/utf8>>),
    p(<<"text", "more", 0>>).

p(V) -> io:format("~w~n", [V]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [97,9,98,92,34,65,945,65,32,0,27]
% expect: [111,110,101,32,116,119,111,10,116,104,114,101,101]
% expect: 'quoted atom \' A'
% expect: [[],'']
% expect: [102,105,114,115,116,10,32,32,115,101,99,111,110,100,32,34,113,117,111,116,101,100,34,32,97,110,100,32,92,110,32,110,111,116,32,101,115,99,97,112,101,100,10,10,108,97,115,116]
% expect: []
% expect: []
% expect: [104,111,108,100,115,32,34,34,34,32,116,104,114,101,101]
% expect: [109,117,108,116,105,10,108,105,110,101]
% expect: <<98,105,110,195,191>>
% expect: <<116,101,120,116,109,111,114,101,0>>
