%% The error of a decoder without a last clause shows the bytes from the bad one on.
-module(invalid_character_error).
-export([main/0, chars/1, wide/1]).

main() ->
    show(fun() -> chars(<<"ok", 128, "more">>) end),
    show(fun() -> wide(<<"ok"/utf16, 16#d800:16, "x"/utf16>>) end),
    show(fun() -> chars(<<"ok"/utf8, 3:2>>) end).

show(F) ->
    try F() of X -> io:format("~p~n", [X])
    catch error:function_clause:Trace -> io:format("~p~n", [element(3, hd(Trace))])
    end.

chars(<<C/utf8, T/bits>>) -> [C | chars(T)];
chars(<<>>) -> [].

wide(<<C/utf16, T/bits>>) -> [C | wide(T)];
wide(<<>>) -> [].

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [<<128,109,111,114,101>>]
% expect: [<<216,0,0,120>>]
% expect: [<<3:2>>]
