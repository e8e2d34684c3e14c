%% error/3 takes `none` for no arguments, and information about the error for its frame.
-module(error_options).
-export([main/1, id/1, none/1, args/1, format_error/2]).

main(_) ->
    show(fun() -> none(id(1)) end),
    show(fun() -> args(id(1)) end),
    show(fun() -> +id(a) end),
    show(fun() -> true and id(a) end).

none(X) -> error({bad, X}, none, [{error_info, #{cause => X}}]).

args(X) -> error(badarg, [X], [{error_info, #{module => ?MODULE}}]).

format_error(badarg, [{_, _, [X], _} | _]) ->
    #{1 => io_lib:format("~p does not suit", [X]), general => "something", reason => "my own words"}.

show(F) ->
    try F()
    catch
        Class:Reason:Stack ->
            Own = lists:takewhile(fun({_, Name, _, _}) -> Name =/= show end, Stack),
            io:format("~p~n~ts~n", [Own, erl_error:format_exception(Class, Reason, Own)])
    end.

id(X) -> X.

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: [{error_options,none,1,
% expect:                 [{file,"error_options.erl"},
% expect:                  {line,11},
% expect:                  {error_info,#{cause => 1}}]}]
% expect: exception error: {bad,1}
% expect:   in function  error_options:none/1 (error_options.erl, line 11)
% expect: [{error_options,args,
% expect:                 [1],
% expect:                 [{file,"error_options.erl"},
% expect:                  {line,13},
% expect:                  {error_info,#{module => error_options}}]}]
% expect: exception error: my own words
% expect:   in function  error_options:args/1
% expect:      called as error_options:args(1)
% expect:      *** argument 1: 1 does not suit
% expect:      *** something
% expect: [{erlang,'+',[a,0],[{error_info,#{module => erl_erts_errors}}]},
% expect:  {error_options,'-main/1-fun-2-',0,[{file,"error_options.erl"},{line,8}]}]
% expect: exception error: an error occurred when evaluating an arithmetic expression
% expect:   in operator  +/2
% expect:      called as a + 0
% expect:   in call from error_options:'-main/1-fun-2-'/0 (error_options.erl, line 8)
% expect: [{erlang,'and',[a,true],[{error_info,#{module => erl_erts_errors}}]},
% expect:  {error_options,'-main/1-fun-3-',0,[{file,"error_options.erl"},{line,9}]}]
% expect: exception error: bad argument
% expect:   in operator  and/2
% expect:      called as a and true
% expect:   in call from error_options:'-main/1-fun-3-'/0 (error_options.erl, line 9)
