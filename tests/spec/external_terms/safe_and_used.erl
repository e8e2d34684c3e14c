%% `safe` refuses new atoms and functions that there are not; `used` tells how many bytes the term had.
-module(safe_and_used).
-export([main/0]).

main() ->
    show(<<131, 119, 4, "main">>, [safe]),
    show(<<131, 119, 21, "never_written_anywhere">>, [safe]),
    show(<<131, 104, 1, 119, 18, "not_written_either">>, [safe]),
    show(<<131, 113, 119, 5, "lists", 119, 7, "reverse", 97, 1>>, [safe]),
    show(<<131, 113, 119, 5, "lists", 119, 7, "reverse", 97, 9>>, [safe]),
    show(<<131, 113, 119, 5, "lists", 119, 7, "reverse", 97, 9>>, []),
    show(<<131, 97, 5, 6, 7>>, []),
    show(<<131, 97, 5, 6, 7>>, [used]),
    show(<<131, 107, 2:16, "ab", 0>>, [safe, used]),
    show(<<131, 104, 2, 97, 5, 106, 0, 0, 0>>, [used, used]),
    Compressed = term_to_binary(lists:duplicate(100, a), [compressed]),
    {_, Size} = binary_to_term(<<Compressed/binary, 1, 2, 3>>, [used]),
    io:format("~w~n", [Size =:= byte_size(Compressed)]).

show(Bytes, Options) ->
    try io:format("~w~n", [binary_to_term(Bytes, Options)])
    catch Class:Reason -> io:format("~w~n", [{Class, Reason}])
    end.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: main
% expect: {error,badarg}
% expect: {error,badarg}
% expect: fun lists:reverse/1
% expect: {error,badarg}
% expect: fun lists:reverse/9
% expect: 5
% expect: {5,3}
% expect: {[97,98],6}
% expect: {{5,[]},6}
% expect: true
