%% Whatever part of a try fails or returns, the after part runs once, and the last exception is the one that goes on.
-module(each_part_can_fail).
-export([main/0]).

main() ->
    Actions = [value, throw, error, exit],
    [run(B, C, A) || B <- Actions, C <- Actions, A <- Actions],
    ok.

run(Body, Handler, After) ->
    Result =
        try
            try
                log(body), act(Body)
            catch
                throw:_ -> log(handler), act(Handler);
                error:_ -> log(handler), act(Handler)
            after
                log('after'), act(After)
            end
        of
            V -> {ok, V}
        catch
            C:R -> {C, R}
        end,
    io:format("~p ~p ~p: ~p ~p~n", [Body, Handler, After, lists:reverse(erase(log)), Result]).

log(What) ->
    Old = case get(log) of undefined -> []; L -> L end,
    put(log, [What | Old]).

act(value) -> value;
act(throw) -> throw(thrown);
act(error) -> error(failed);
act(exit) -> exit(gone).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: value value value: [body,'after'] {ok,value}
% expect: value value throw: [body,'after'] {throw,thrown}
% expect: value value error: [body,'after'] {error,failed}
% expect: value value exit: [body,'after'] {exit,gone}
% expect: value throw value: [body,'after'] {ok,value}
% expect: value throw throw: [body,'after'] {throw,thrown}
% expect: value throw error: [body,'after'] {error,failed}
% expect: value throw exit: [body,'after'] {exit,gone}
% expect: value error value: [body,'after'] {ok,value}
% expect: value error throw: [body,'after'] {throw,thrown}
% expect: value error error: [body,'after'] {error,failed}
% expect: value error exit: [body,'after'] {exit,gone}
% expect: value exit value: [body,'after'] {ok,value}
% expect: value exit throw: [body,'after'] {throw,thrown}
% expect: value exit error: [body,'after'] {error,failed}
% expect: value exit exit: [body,'after'] {exit,gone}
% expect: throw value value: [body,handler,'after'] {ok,value}
% expect: throw value throw: [body,handler,'after'] {throw,thrown}
% expect: throw value error: [body,handler,'after'] {error,failed}
% expect: throw value exit: [body,handler,'after'] {exit,gone}
% expect: throw throw value: [body,handler,'after'] {throw,thrown}
% expect: throw throw throw: [body,handler,'after'] {throw,thrown}
% expect: throw throw error: [body,handler,'after'] {error,failed}
% expect: throw throw exit: [body,handler,'after'] {exit,gone}
% expect: throw error value: [body,handler,'after'] {error,failed}
% expect: throw error throw: [body,handler,'after'] {throw,thrown}
% expect: throw error error: [body,handler,'after'] {error,failed}
% expect: throw error exit: [body,handler,'after'] {exit,gone}
% expect: throw exit value: [body,handler,'after'] {exit,gone}
% expect: throw exit throw: [body,handler,'after'] {throw,thrown}
% expect: throw exit error: [body,handler,'after'] {error,failed}
% expect: throw exit exit: [body,handler,'after'] {exit,gone}
% expect: error value value: [body,handler,'after'] {ok,value}
% expect: error value throw: [body,handler,'after'] {throw,thrown}
% expect: error value error: [body,handler,'after'] {error,failed}
% expect: error value exit: [body,handler,'after'] {exit,gone}
% expect: error throw value: [body,handler,'after'] {throw,thrown}
% expect: error throw throw: [body,handler,'after'] {throw,thrown}
% expect: error throw error: [body,handler,'after'] {error,failed}
% expect: error throw exit: [body,handler,'after'] {exit,gone}
% expect: error error value: [body,handler,'after'] {error,failed}
% expect: error error throw: [body,handler,'after'] {throw,thrown}
% expect: error error error: [body,handler,'after'] {error,failed}
% expect: error error exit: [body,handler,'after'] {exit,gone}
% expect: error exit value: [body,handler,'after'] {exit,gone}
% expect: error exit throw: [body,handler,'after'] {throw,thrown}
% expect: error exit error: [body,handler,'after'] {error,failed}
% expect: error exit exit: [body,handler,'after'] {exit,gone}
% expect: exit value value: [body,'after'] {exit,gone}
% expect: exit value throw: [body,'after'] {throw,thrown}
% expect: exit value error: [body,'after'] {error,failed}
% expect: exit value exit: [body,'after'] {exit,gone}
% expect: exit throw value: [body,'after'] {exit,gone}
% expect: exit throw throw: [body,'after'] {throw,thrown}
% expect: exit throw error: [body,'after'] {error,failed}
% expect: exit throw exit: [body,'after'] {exit,gone}
% expect: exit error value: [body,'after'] {exit,gone}
% expect: exit error throw: [body,'after'] {throw,thrown}
% expect: exit error error: [body,'after'] {error,failed}
% expect: exit error exit: [body,'after'] {exit,gone}
% expect: exit exit value: [body,'after'] {exit,gone}
% expect: exit exit throw: [body,'after'] {throw,thrown}
% expect: exit exit error: [body,'after'] {error,failed}
% expect: exit exit exit: [body,'after'] {exit,gone}
