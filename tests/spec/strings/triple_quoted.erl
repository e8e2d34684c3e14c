%% A triple-quoted string keeps its lines, less the indentation of the closing quotes.
-module(triple_quoted).
-export([main/0]).

main() ->
    io:format("~p~n", ["""
        first
          "second"
        third \n
        """]),
    io:format("~p~n", ["""

       """]),
    io:format("~ts~n", [""""
      with """ inside
      """"]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: "first\n  \"second\"\nthird \\n"
% expect: []
% expect: with """ inside
