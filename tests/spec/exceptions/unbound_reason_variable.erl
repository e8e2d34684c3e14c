%% Variables of different handlers do not meet; a value bound before try is visible in all its parts.
-module(unbound_reason_variable).
-export([main/0]).

main() ->
    Tag = t,
    F = fun(X) ->
                try {Tag, X()}
                catch
                    throw:Tag -> same_tag;
                    throw:Y -> {Tag, thrown, Y};
                    error:Y -> {Tag, error, Y}
                after
                    io:format("~p done~n", [Tag])
                end
        end,
    io:format("~p~n", [[F(fun() -> 1 end), F(fun() -> throw(t) end), F(fun() -> throw(u) end), F(fun() -> error(v) end)]]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: t done
% expect: t done
% expect: t done
% expect: t done
% expect: [{t,1},same_tag,{t,thrown,u},{t,error,v}]
