### People who are enrolled with an earlier net, and how they are renewed.

renewal-mark = earlier net
renewal-why = Enrolled with an earlier net. Add a new picture to renew.
renewal-not-offered = Enrolled with a net that this page does not offer, so not recognised. Add a new picture to renew.
renewal-picture-earlier = Made by an earlier net.
renewal-picture-replaced = Made by an earlier net; no longer compared.
renewal-choose = Renew with a photo
renewal-offers = People to renew
renewal-offer = { $name }: enrolled with an earlier net. Add a new picture to renew.
renewal-with-this = Renew { $name } with this picture
renewal-busy = Renewing…
renewal-done = { $name } is renewed.
renewal-question = To the earlier net this face does not look like { $name }. Is it { $name }?
renewal-question-unknown = This face could not be compared with { $name }, because the earlier net is not at hand. Is it { $name }?
renewal-confirm = Yes, renew { $name }
renewal-replaced =
    { $pictures ->
        [one] { NUMBER($pictures) } picture of an earlier net is kept, but no longer compared.
       *[other] { NUMBER($pictures) } pictures of an earlier net are kept, but no longer compared.
    }
renewal-delete = Delete what the earlier net made
renewal-delete-question = Delete { count-pictures } that an earlier net made? { $name } stays enrolled with the new ones. This cannot be undone.
renewal-people =
    { $people ->
        [one] { NUMBER($people) } person is enrolled with an earlier net, which still recognises them. A new picture renews them.
       *[other] { NUMBER($people) } people are enrolled with an earlier net, which still recognises them. A new picture renews them.
    }
renewal-net-loading =
    { $people ->
        [one] An earlier net is being loaded. The { NUMBER($people) } person who is enrolled with it is recognised as soon as it is there.
       *[other] An earlier net is being loaded. The { NUMBER($people) } people who are enrolled with it are recognised as soon as it is there.
    }
renewal-net-failed =
    { $people ->
        [one] The earlier net with which { NUMBER($people) } person is enrolled could not be loaded, so they are not recognised. Lock and unlock the gallery to try again, or renew them with a new picture.
       *[other] The earlier net with which { NUMBER($people) } people are enrolled could not be loaded, so they are not recognised. Lock and unlock the gallery to try again, or renew them with new pictures.
    }
renewal-candidate = { $name } { NUMBER($distance, minimumFractionDigits: 3, maximumFractionDigits: 3) } (earlier net)
renewal-limits = On the scale of the earlier net, a face is named up to τ = { NUMBER($tau, minimumFractionDigits: 3, maximumFractionDigits: 3) }, which is reached by as few strangers, and is unknown above { NUMBER($reject, minimumFractionDigits: 3, maximumFractionDigits: 3) }.
renewal-claim-no-net = The earlier net with which { $name } is enrolled is not at hand. Enrol a new picture.
