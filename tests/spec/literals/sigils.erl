%% Sigils: ~ and ~b ~B make binaries in UTF-8, ~s ~S strings; the capital ones take everything verbatim, delimiters vary.
-module(sigils).
-export([main/0]).

main() ->
    p(~"plain \x{e5} tab\t"),
    p(~b"esc\n"), p(~B"raw\n"),
    p(~s"esc\n"), p(~S"raw\n"),
    p(~s(round (not nested\) x)),
    p(~S[square\]),
    p(~b{curly "q"}), p(~B<angle>), p(~s/slash/), p(~S|bar|), p(~b'single'), p(~B`tick`), p(~s#hash#),
    p(~"""
      triple \x no escape
        more
      """),
    p(~s"""
      escaped\tA
      """),
    p(~S"""
      raw\t
      """),
    p(~""),
    p([~"a" | ~s"bc"]),
    case <<"key">> of ~"key" -> io:format("matched~n") end.

p(V) -> io:format("~w~n", [V]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: <<112,108,97,105,110,32,195,165,32,116,97,98,9>>
% expect: <<101,115,99,10>>
% expect: <<114,97,119,92,110>>
% expect: [101,115,99,10]
% expect: [114,97,119,92,110]
% expect: [114,111,117,110,100,32,40,110,111,116,32,110,101,115,116,101,100,41,32,120]
% expect: [115,113,117,97,114,101,92]
% expect: <<99,117,114,108,121,32,34,113,34>>
% expect: <<97,110,103,108,101>>
% expect: [115,108,97,115,104]
% expect: [98,97,114]
% expect: <<115,105,110,103,108,101>>
% expect: <<116,105,99,107>>
% expect: [104,97,115,104]
% expect: <<116,114,105,112,108,101,32,92,120,32,110,111,32,101,115,99,97,112,101,10,32,32,109,111,114,101>>
% expect: [101,115,99,97,112,101,100,9,65]
% expect: [114,97,119,92,116]
% expect: <<>>
% expect: [<<97>>,98,99]
% expect: matched
