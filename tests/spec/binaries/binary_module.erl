%% The binary module: split, match, replace, at, part, copy.
-module(binary_module).
-export([main/0, id/1]).

main() ->
    io:format("~p~n", [binary:split(<<"a,b,,c">>, <<",">>)]),
    io:format("~p~n", [binary:split(<<"a,b,,c">>, <<",">>, [global])]),
    io:format("~p~n", [binary:split(<<",a;b,">>, [<<",">>, <<";">>], [global, trim_all])]),
    io:format("~p~n", [[binary:match(<<"hello">>, <<"l">>), binary:match(<<"hello">>, <<"x">>), binary:matches(<<"banana">>, <<"an">>)]]),
    io:format("~p~n", [[binary:replace(<<"a-b-c">>, <<"-">>, <<"+">>), binary:replace(<<"a-b-c">>, <<"-">>, <<>>, [global])]]),
    io:format("~p~n", [[binary:at(<<1, 2, 3>>, 1), binary:part(<<"abcdef">>, 1, 3), binary:copy(<<"ab">>, 3), binary:first(<<9, 8>>), binary:last(<<9, 8>>)]]),
    io:format("~p~n", [[binary:bin_to_list(<<"xyz">>), binary:list_to_bin("xyz"), binary:encode_hex(<<1, 171>>), binary:decode_hex(<<"01AB">>)]]),
    show(fun() -> binary:at(<<1>>, id(1)) end),
    show(fun() -> binary:split(<<"a">>, id(<<>>)) end).

%% Prints the value of a fun, or the class and reason of its exception.
show(F) ->
    try F() of
        Value -> io:format("~p~n", [Value])
    catch
        Class:Reason -> io:format("~p ~p~n", [Class, Reason])
    end.

%% Exported, so that the compiler knows nothing of its value and cannot foresee what is bound to fail.
id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [<<"a">>,<<"b,,c">>]
% expect: [<<"a">>,<<"b">>,<<>>,<<"c">>]
% expect: [<<"a">>,<<"b">>]
% expect: [{2,1},nomatch,[{1,2},{3,2}]]
% expect: [<<"a+b-c">>,<<"abc">>]
% expect: [2,<<"bcd">>,<<"ababab">>,9,8]
% expect: ["xyz",<<"xyz">>,<<"01AB">>,<<1,171>>]
% expect: error badarg
% expect: error badarg
